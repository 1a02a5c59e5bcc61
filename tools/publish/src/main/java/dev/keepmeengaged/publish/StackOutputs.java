package dev.keepmeengaged.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * What a deployed stack says of itself: the outputs of its template, by CloudFormation's
 * DescribeStacks. One signed request, so that the client of all of CloudFormation, 8 MB, is not
 * needed.
 */
final class StackOutputs {

  static final String TABLE = "CoursesTable";
  static final String BUCKET = "ModelBucket";
  static final String SITE_BUCKET = "SiteBucket";
  static final String SITE_URL = "SiteUrl";

  private static final String SERVICE = "cloudformation";

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final Region region;
  private final URI endpoint;

  /**
   * @param endpoint where CloudFormation is, when it is not AWS's own
   */
  StackOutputs(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      Region region,
      Optional<URI> endpoint) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.endpoint =
        endpoint.orElseGet(
            () -> URI.create("https://" + ServiceMetadata.of(SERVICE).endpointFor(region)));
  }

  /**
   * The outputs of a stack, by key.
   *
   * @throws PublishException when there is no such stack, or CloudFormation cannot be reached
   */
  Map<String, String> of(String stack) {
    String form =
        "Action=DescribeStacks&Version=2010-05-15&StackName="
            + URLEncoder.encode(stack, StandardCharsets.UTF_8);
    try {
      HttpExecuteResponse response = send(form.getBytes(StandardCharsets.UTF_8));
      try (InputStream body =
          response.responseBody().orElseGet(() -> AbortableInputStream.create(empty()))) {
        if (response.httpResponse().isSuccessful()) {
          return outputs(body);
        }
        throw new PublishException(
            "CloudFormation refuses: " + first(body, "Message").orElse("no reason is given"));
      }
    } catch (IOException e) {
      throw new PublishException("CloudFormation cannot be reached: " + e.getMessage(), e);
    } catch (XMLStreamException e) {
      throw new PublishException("CloudFormation's answer is not understood.", e);
    }
  }

  /** The value of an output that the template of this project has. */
  static String required(Map<String, String> outputs, String stack, String key) {
    return Optional.ofNullable(outputs.get(key))
        .orElseThrow(
            () ->
                new PublishException(
                    "Stack %s has no output %s: was it deployed from this project's template?"
                        .formatted(stack, key)));
  }

  private HttpExecuteResponse send(byte[] form) throws IOException {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/")
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .putHeader("Content-Length", Integer.toString(form.length))
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(form))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
    return http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElseThrow())
                .build())
        .call();
  }

  private static Map<String, String> outputs(InputStream body) throws XMLStreamException {
    Map<String, String> outputs = new HashMap<>();
    String key = "";
    XMLStreamReader xml = reader(body);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "OutputKey" -> key = xml.getElementText();
          case "OutputValue" -> outputs.put(key, xml.getElementText());
          default -> {}
        }
      }
    }
    return outputs;
  }

  private static Optional<String> first(InputStream body, String element)
      throws XMLStreamException {
    XMLStreamReader xml = reader(body);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
        return Optional.of(xml.getElementText());
      }
    }
    return Optional.empty();
  }

  private static XMLStreamReader reader(InputStream body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(body, "UTF-8");
  }

  private static InputStream empty() {
    return InputStream.nullInputStream();
  }
}
