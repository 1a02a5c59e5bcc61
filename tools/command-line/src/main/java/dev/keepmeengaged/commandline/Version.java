package dev.keepmeengaged.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return new String[] {
      "Keep-Me-Engaged " + properties.getProperty("version"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vm.vendor"),
      System.getProperty("os.name") + " " + System.getProperty("os.arch")
    };
  }
}
