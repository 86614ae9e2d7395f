package callsheet.casting;

import java.util.ArrayList;
import java.util.List;

/** Tries every cast of every session, days apart. */
final class Exhaustive {
  private Exhaustive() {}

  /** Whether all sessions can be cast so that nobody plays more often than the rules allow. */
  static boolean canCast(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
    var performers = new ArrayList<Integer>();
    for (int ensemble = 0; ensemble < ensembles.size(); ensemble++) {
      for (int place = 0; place < ensembles.get(ensemble).size(); place++) {
        performers.add(ensemble);
      }
    }
    return canCast(calls, 0, performers, new int[performers.size()], rules.most());
  }

  private static boolean canCast(
      List<Call> calls, int call, List<Integer> performers, int[] played, int most) {
    if (call == calls.size()) {
      return true;
    }
    for (int cast = 0; cast < 1 << performers.size(); cast++) {
      if (Integer.bitCount(cast) == calls.get(call).roles()
          && isPossible(calls.get(call), cast, performers, played, most)) {
        add(cast, played, 1);
        boolean isDone = canCast(calls, call + 1, performers, played, most);
        add(cast, played, -1);
        if (isDone) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPossible(
      Call call, int cast, List<Integer> performers, int[] played, int most) {
    for (int performer = 0; performer < played.length; performer++) {
      boolean isCast = (cast >> performer & 1) == 1;
      if (isCast
          && (played[performer] >= most || !call.ensembles().contains(performers.get(performer)))) {
        return false;
      }
    }
    return true;
  }

  private static void add(int cast, int[] played, int times) {
    for (int performer = 0; performer < played.length; performer++) {
      played[performer] += (cast >> performer & 1) * times;
    }
  }
}
