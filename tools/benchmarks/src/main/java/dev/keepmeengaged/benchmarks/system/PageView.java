package dev.keepmeengaged.benchmarks.system;

import dev.keepmeengaged.benchmarks.system.BrowserProcess.Sign;
import dev.keepmeengaged.benchmarks.system.BrowserProcess.Taken;
import dev.keepmeengaged.benchmarks.system.Portfolio.Company;
import dev.keepmeengaged.benchmarks.system.Portfolio.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.local.LocalSystem;
import dev.keepmeengaged.local.front.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one view of the site takes as it is deployed, in a real browser. Bytes and read units are of
 * one view over metered services; milliseconds are medians of several over the services themselves,
 * after as many that do not count.
 */
final class PageView {

  private static final Sign SCORES = new Sign(".hero .score", "%");
  private static final Sign SLIDERS = new Sign(".ctl .ctl-cap", "now");
  private static final Sign ESTIMATE = new Sign(".proj-t b", "expected");
  private static final String SLIDER = "certificates";
  private static final int CHANGED = 33;
  private static final double MIX_TOLERANCE = 0.5;

  /** What an earlier view has left to use. */
  private enum State {
    ALL_COLD("cold", "nothing read yet"),
    WARM_FUNCTIONS("cold", "warm"),
    ALL_WARM("warm", "warm");

    private final String browser;
    private final String functions;

    State(String browser, String functions) {
      this.browser = browser;
      this.functions = functions;
    }
  }

  /** Something to look at. */
  private interface View {

    /** The states that it has, in the order in which they follow from each other. */
    List<State> states();

    /** What does not count, but has to be done before. */
    void prepare(URI site, State state);

    Taken take(URI site, State state);
  }

  /** A page of the site. */
  private final class Page implements View {

    private final String search;
    private final Sign sign;

    Page(String search, Sign sign) {
      this.search = search;
      this.sign = sign;
    }

    @Override
    public List<State> states() {
      return List.of(State.values());
    }

    @Override
    public void prepare(URI site, State state) {
      // A page is opened from nothing.
    }

    @Override
    public Taken take(URI site, State state) {
      return browser.open(site.resolve(search), state != State.ALL_WARM, sign);
    }
  }

  /** A slider of a page that is open, moved by one step. */
  private final class Move implements View {

    private final String search;

    Move(String search) {
      this.search = search;
    }

    @Override
    public List<State> states() {
      return List.of(State.ALL_COLD, State.WARM_FUNCTIONS);
    }

    @Override
    public void prepare(URI site, State state) {
      browser.open(site.resolve(search), true, SLIDERS);
    }

    @Override
    public Taken take(URI site, State state) {
      return browser.move(SLIDER, ESTIMATE);
    }
  }

  private final ServicesProcess services;
  private final BrowserProcess browser;
  private final int rounds;

  private PageView(ServicesProcess services, BrowserProcess browser, int rounds) {
    this.services = services;
    this.browser = browser;
    this.rounds = rounds;
  }

  /**
   * @param arguments how many rounds a median is of; the folder of the bundled site; then options
   *     of {@code kme run}
   */
  public static void main(String[] arguments) throws IOException {
    MarkdownTable table =
        new MarkdownTable(
            ServicesProcess.standardOutput(),
            "view",
            "browser's cache",
            "functions",
            "requests",
            "of them 304",
            "kB over the wire",
            "kB decoded",
            "ms",
            "DynamoDB reads",
            "read units",
            "S3 GETs",
            "kB from S3");
    List<String> options = List.of(arguments).subList(2, arguments.length);
    Site site = Site.deployed(Path.of(arguments[1]));
    try (ServicesProcess services = ServicesProcess.start(options, site);
        BrowserProcess browser = BrowserProcess.start()) {
      new PageView(services, browser, Integer.parseInt(arguments[0])).print(table);
    }
  }

  private void print(MarkdownTable table) {
    Company largest;
    Course course;
    try (LocalSystem system = services.system()) {
      Api api = new Api(system.address());
      Portfolio portfolio = Portfolio.of(api);
      largest = portfolio.largest();
      course = middleCourse(api, portfolio);
    }
    Company middle = course.company();
    String coursePage = search(middle) + "&course=" + Api.segment(course.id());
    print(table, "company of " + largest.courses() + " courses", new Page(search(largest), SCORES));
    print(table, "company of " + middle.courses() + " courses", new Page(search(middle), SCORES));
    print(
        table,
        "course with a what-if",
        new Page(coursePage + "&" + SLIDER + "=" + CHANGED, ESTIMATE));
    print(table, "one slider moved", new Move(coursePage));
  }

  private static String search(Company company) {
    return "/?company=" + Api.segment(company.name());
  }

  /** A course with sliders, of a company of about the median size. */
  private static Course middleCourse(Api api, Portfolio portfolio) {
    List<Company> bySize =
        portfolio.companies().stream().sorted(Comparator.comparingInt(Company::courses)).toList();
    int median = bySize.get(bySize.size() / 2).courses();
    return portfolio.courses().stream()
        .sorted(Comparator.comparingInt(c -> Math.abs(c.company().courses() - median)))
        .filter(course -> hasSliders(api.json(course.path())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no course has sliders"));
  }

  private static boolean hasSliders(Map<String, Object> course) {
    double mix = Feature.PAGE_TYPES.stream().mapToDouble(type -> value(course, type.id())).sum();
    return Math.abs(mix - 100) <= MIX_TOLERANCE && value(course, SLIDER) < CHANGED;
  }

  private static double value(Map<String, Object> course, String feature) {
    return Api.objects(course, "features").stream()
        .filter(one -> feature.equals(one.get("feature")))
        .mapToDouble(one -> one.get("value") instanceof Number n ? n.doubleValue() : Double.NaN)
        .findFirst()
        .orElse(Double.NaN);
  }

  private void print(MarkdownTable table, String name, View view) {
    double[][] milliseconds = new double[State.values().length][rounds];
    for (int round = -rounds; round < rounds; round++) {
      try (LocalSystem system = services.system()) {
        for (State state : view.states()) {
          view.prepare(system.address(), state);
          double taken = view.take(system.address(), state).milliseconds();
          if (round >= 0) {
            milliseconds[state.ordinal()][round] = taken;
          }
        }
      }
    }
    try (LocalSystem system = services.meteredSystem()) {
      for (State state : view.states()) {
        view.prepare(system.address(), state);
        services.meter().take();
        Taken taken = view.take(system.address(), state);
        Meter.Reading read = services.meter().take();
        table.row(
            name,
            view instanceof Move ? "-" : state.browser,
            state.functions,
            taken.requests(),
            taken.notModified(),
            taken.wireBytes() / 1e3,
            taken.decodedBytes() / 1e3,
            median(milliseconds[state.ordinal()]),
            read.reads(),
            read.readUnits(),
            read.gets(),
            read.getBytes() / 1e3);
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
