package callsheet.planning;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import org.jspecify.annotations.Nullable;

/**
 * The solvers of OR-Tools, which are native code: GLOP for linear programs, SCIP for mixed-integer
 * ones. Both work in one thread and give the same answer to the same question.
 */
public final class Solvers {
  private static final @Nullable String PROBLEM = problem(Loader::loadNativeLibraries);

  private Solvers() {}

  /** Whether the native code could be loaded. */
  public static boolean areHere() {
    return PROBLEM == null;
  }

  static MPSolver linear() {
    return named("GLOP");
  }

  static MPSolver mixedInteger() {
    return named("SCIP");
  }

  private static MPSolver named(String name) {
    if (PROBLEM != null) {
      throw new CallsheetException(ExitCode.USAGE, PROBLEM);
    }
    return MPSolver.createSolver(name);
  }

  /** Why the native code cannot be loaded; null when it was. */
  static @Nullable String problem(Runnable loading) {
    try {
      loading.run();
      return null;
    } catch (RuntimeException | LinkageError e) {
      return "Cannot load OR-Tools on %s %s: %s (there is native code for Linux and macOS on x86-64 and aarch64, and for Windows on x86-64)"
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage());
    }
  }
}
