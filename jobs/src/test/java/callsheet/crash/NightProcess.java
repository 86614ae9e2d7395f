package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Nights of a studio as processes of their own, on a lake of their own, with the built jar and the
 * launcher's ways to start quickly: {@code jobs/} is the folder to be in.
 */
final class NightProcess {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path JAR = TARGET.resolve("callsheet.jar");
  private static final Path ARCHIVE = TARGET.resolve("classes.jsa");
  private static final List<String> QUICK =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=256m",
          "-XX:+UseSerialGC",
          "-XX:MetaspaceSize=400m",
          "-Xms600m",
          "-Xmn400m",
          "-Xlog:cds=off",
          "-Xlog:cds+dynamic=off",
          "-Dspark.master=local[1]",
          "-Dlog4j2.configurationFile="
              + Path.of("../conf/log4j2.properties").toAbsolutePath().normalize());
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.nio",
          "sun.nio.ch",
          "java.util",
          "sun.util.calendar");

  private static final String TESTS = ":" + TARGET.resolve("test-classes");
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final TwoNights studio;
  private final Path folder;

  NightProcess(TwoNights studio, Path folder) {
    this.studio = studio;
    this.folder = folder;
  }

  Path lake() {
    return folder.resolve("lake");
  }

  /** The landing directory: of its own, for an erasure rewrites it. */
  Path landing() {
    return folder.resolve("landing");
  }

  Path reports() {
    return folder.resolve("reports");
  }

  /** What the nights have left until now. */
  Left left() throws IOException {
    return Left.by(lake(), reports(), landing());
  }

  /** The same studio with all that its nights have left, at another place. */
  NightProcess copiedTo(Path place) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, place.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new NightProcess(studio, place);
  }

  /** Runs a night that nothing disturbs, and keeps its classes for the others to start with. */
  Ending undisturbed(int night) throws IOException, InterruptedException {
    boolean isKept =
        Files.exists(ARCHIVE)
            && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) > 0;
    var options =
        isKept
            ? List.of("-XX:SharedArchiveFile=" + ARCHIVE)
            : List.of("-XX:+RecordDynamicDumpInfo", "-Dcallsheet.class-archive=" + ARCHIVE);
    return run(night, options, "", LONGEST);
  }

  /** Runs a night that dies at the first of these points where none has died before it. */
  Ending untilPoint(int night, Share deadly) throws IOException, InterruptedException {
    var options = new ArrayList<>(watched());
    options.add("-D%s=%s".formatted(Fate.DEADLY, deadly));
    options.add("-D%s=%s".formatted(Fate.GRAVES, graves(night)));
    var ending = run(night, options, TESTS, LONGEST);
    if (ending.isKilled()) {
      Fate.write(graves(night), ending.lastPoint());
    }
    return ending;
  }

  /** Runs a night that is killed after a time, unless it ends before. */
  Ending untilTime(int night, Duration time) throws IOException, InterruptedException {
    return run(night, watched(), TESTS, time);
  }

  private List<String> watched() {
    return List.of(
        "-XX:SharedArchiveFile=" + ARCHIVE,
        "-D%s=%s".formatted(Fate.DIARY, diary()),
        "-Dspark.delta.logStore.file.impl=" + MortalLogStore.class.getName(),
        "-Dspark.hadoop.fs.file.impl=" + MortalFiles.class.getName());
  }

  private Path graves(int night) {
    return folder.resolve("graves-" + night);
  }

  private Path diary() {
    return folder.resolve("diary");
  }

  private Ending run(int night, List<String> options, String moreClasses, Duration time)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.deleteIfExists(diary());
    studio.land(night, landing());
    var said = folder.resolve("said").toFile();
    long start = System.nanoTime();
    var process = start(command(night, options, moreClasses), said);
    if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    var points = Files.exists(diary()) ? Files.readAllLines(diary()) : List.<String>of();
    var last = points.isEmpty() ? "" : points.get(points.size() - 1);
    return new Ending(
        process.exitValue(), last, points.size(), Files.readString(said.toPath()), millis);
  }

  private static Process start(List<String> command, File said) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private List<String> command(int night, List<String> options, String moreClasses)
      throws IOException {
    assertThat(JAR).as("the built jar (mvn package)").exists();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(options);
    OPENED.forEach(name -> command.add("--add-opens=java.base/%s=ALL-UNNAMED".formatted(name)));
    var libraries = Files.readString(TARGET.resolve("classpath.txt")).strip();
    command.addAll(List.of("-cp", JAR + ":" + libraries + moreClasses, "callsheet.cli.Main"));
    command.addAll(List.of("nightly", "--conf", studio.configuration().toString()));
    command.addAll(List.of("--landing", landing().toString()));
    command.addAll(List.of("--lake", lake().toString(), "--reports", reports().toString()));
    command.addAll(List.of("--as-of", TwoNights.asOf(night).toString()));
    return command;
  }
}
