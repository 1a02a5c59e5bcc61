package dev.keepmeengaged.publish;

import dev.keepmeengaged.publish.SiteUpload.Uploaded;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deploy-site}: the static site to the bucket that it is served from. */
@Command(
    name = "deploy-site",
    mixinStandardHelpOptions = true,
    description = {
      "Copy the site to the bucket that it is served from.",
      "Everything that a page loads goes to a folder of its own, the pages last. If it fails, the"
          + " site that was there stays."
    })
public final class DeploySiteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "The CloudFormation stack that serves the site.")
  private Optional<String> stack = Optional.empty();

  @Option(
      names = "--bucket",
      paramLabel = "B",
      description = "The S3 bucket that it is served from, instead of --stack.")
  private Optional<String> bucket = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "The folder of the site. Without it, that of the release, or target/site of this project,"
              + " as tools/site-bundle/run makes it of static-site.")
  private Optional<Path> site = Optional.empty();

  @Override
  public Integer call() {
    if (stack.isPresent() == bucket.isPresent()) {
      throw new ParameterException(spec.commandLine(), "Give either --stack or --bucket.");
    }
    Path folder =
        site.orElseGet(() -> SiteBundle.of(Path.of(System.getProperty("kme.home", ""))).upToDate());
    SiteVersion read = SiteVersion.read(folder);
    AwsClients clients = AwsClients.of(System.getenv());
    Map<String, String> outputs = stack.map(clients::stackOutputs).orElse(Map.of());
    String destination =
        bucket.orElseGet(
            () -> StackOutputs.required(outputs, stack.orElseThrow(), StackOutputs.SITE_BUCKET));
    SiteVersion told = SiteAccess.of(outputs).map(access -> access.tell(read)).orElse(read);
    Uploaded uploaded = new SiteUpload(clients.s3(), destination).upload(told);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Served now: version %s of the site (%d files)%n",
        uploaded.version(),
        uploaded.files());
    Optional.ofNullable(outputs.get(StackOutputs.SITE_URL)).ifPresent(out::println);
    out.flush();
    return 0;
  }
}
