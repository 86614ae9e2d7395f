package callsheet.corpus;

import callsheet.error.Check;
import java.io.Serializable;

/**
 * An emotion of the taxonomy with its configured place on valence, arousal and dominance.
 *
 * @param valence displeasure to pleasure, −1 to 1
 * @param arousal calm to excited, −1 to 1
 * @param dominance controlled to in control, −1 to 1
 */
public record Emotion(String name, double valence, double arousal, double dominance)
    implements Serializable {
  public Emotion {
    Check.argument(!name.isBlank(), "Invalid taxonomy.emotions: an emotion without a name");
    for (double coordinate : new double[] {valence, arousal, dominance}) {
      Check.argument(
          coordinate >= -1 && coordinate <= 1,
          "Invalid taxonomy.emotions.%s: %s (coordinates lie between -1 and 1)",
          name,
          coordinate);
    }
  }
}
