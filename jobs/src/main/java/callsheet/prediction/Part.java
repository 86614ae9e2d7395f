package callsheet.prediction;

/** What a turn is for. A performer's rated turns are all for the same, wherever they are. */
enum Part {
  /** The classifier is trained on it. */
  TRAIN,
  /** Its probabilities are calibrated on it. */
  CALIBRATE,
  /** It is judged on it. */
  VALIDATE,
  /** Nobody has rated it: it is predicted. */
  PREDICT
}
