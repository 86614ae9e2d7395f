package callsheet.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Callsheet, from the jar that it runs from. */
final class Version implements IVersionProvider {
  static String current() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"callsheet " + current()};
  }
}
