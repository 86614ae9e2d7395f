package callsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the classes that a night has loaded in a file that later starts of the same jars map into
 * memory: half of a small night is loading classes. The launcher names the file in the system
 * property {@code callsheet.class-archive} when there is none yet.
 */
final class ClassArchive {
  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

  private ClassArchive() {}

  /** Writes the archive if the launcher asked for it; a night is none the worse without. */
  static void keep(PrintWriter out) {
    var file = System.getProperty("callsheet.class-archive");
    if (file == null) {
      return;
    }
    out.println("Keeping the loaded classes, once, so that the next start is quicker ...");
    try {
      var part = file + ".part";
      dump(part);
      Files.move(Path.of(part), Path.of(file), StandardCopyOption.ATOMIC_MOVE);
    } catch (JMException | JMRuntimeException | IOException e) {
      LOG.warn("Cannot keep the loaded classes in {}", file, e);
    }
  }

  /** What {@code jcmd PID VM.cds dynamic_dump} does, from within. */
  private static void dump(String file) throws JMException {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "vmCds",
            new Object[] {new String[] {"dynamic_dump", file}},
            new String[] {String[].class.getName()});
  }
}
