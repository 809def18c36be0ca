package eu.chorus.output.report;

import eu.chorus.model.Question;
import eu.chorus.model.QuestionKind;
import eu.chorus.model.Section;
import eu.chorus.model.StakeholderType;
import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.synthesis.Findings;
import eu.chorus.output.synthesis.Minimums;
import eu.chorus.output.synthesis.Note;
import eu.chorus.output.synthesis.RunFacts;
import eu.chorus.output.synthesis.RunFacts.Corrected;
import eu.chorus.output.synthesis.RunFacts.Licence;
import eu.chorus.output.synthesis.RunFacts.Terms;
import eu.chorus.output.synthesis.RunFacts.Told;
import eu.chorus.output.synthesis.Since;
import eu.chorus.output.synthesis.Since.OfRound;
import eu.chorus.output.table.Cell;
import eu.chorus.output.table.CellStatus;
import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableCatalogue;
import eu.chorus.output.table.TableKind;
import eu.chorus.output.table.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Invented findings of forty questions, with long labels, merged and withheld cells. */
final class SampleFindings {
  private static final String CC_BY =
      "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0";

  private static final List<String> AGREEMENT =
      List.of(
          "Strongly disagree",
          "Disagree",
          "Neither agree nor disagree",
          "Agree",
          "Strongly agree",
          "No opinion");
  private static final List<String> ANNEX =
      List.of(
          "The tasks that the model is intended to perform",
          "The type and nature of AI systems in which it can be integrated",
          "The acceptable use policies applicable, including the restrictions that a downstream"
              + " provider must pass on to its own customers and the way in which breaches are"
              + " reported back to the provider of the model",
          "The date of release and methods of distribution",
          "The architecture and number of parameters",
          "The modality and format of inputs and outputs",
          "The licence for the model",
          "Other");
  private static final List<String> TYPES =
      Arrays.stream(StakeholderType.values()).map(StakeholderType::label).toList();

  private final Random random;
  private final List<Table> tables = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private SampleFindings(long seed) {
    random = new Random(seed);
  }

  static Findings of(long seed) {
    return new SampleFindings(seed).make();
  }

  private Findings make() {
    var groups =
        List.of(
            new WorkingGroup("WG1", "Transparency and copyright-related rules", ""),
            new WorkingGroup("WG2", "Risk identification and assessment for systemic risk", ""),
            new WorkingGroup("WG3", "Technical risk mitigation for systemic risk", ""),
            new WorkingGroup("WG4", "Internal risk management and governance of providers", ""));
    var sections =
        List.of(
            new Section("1.A", "Information and documentation to providers of AI systems"),
            new Section("1.C", "Policy to respect Union copyright law"),
            new Section("2.A", "Risk taxonomy"),
            new Section("2.C", "Technical risk mitigation"),
            new Section("2.D", "Internal risk management and governance"));
    participation();
    for (int i = 0; i < 14; i++) {
      single(i);
      multiple(i);
    }
    matrix(
        "m1",
        "2.A",
        "WG2",
        "To what extent do you agree that these should be treated as systemic risks?");
    matrix("m2", "2.C", "WG3", "How far do you agree with the following technical mitigations?");
    var topics =
        List.of(
            new Topic(
                "documentation",
                "Documentation for downstream providers",
                "",
                List.of(),
                List.of("WG1")),
            new Topic(
                "copyright",
                "Copyright policy and opt-outs",
                "What a provider does to respect reservations of rights.",
                List.of(),
                List.of("WG1")),
            new Topic("taxonomy", "Risk taxonomy", "", List.of(), List.of("WG2")),
            new Topic(
                "review",
                "Reviewing the Code",
                "",
                List.of(),
                List.of("WG1", "WG2", "WG3", "WG4")));
    topics.forEach(t -> themes(t));
    return new Findings(
        "Multi-stakeholder consultation on the General-Purpose AI Code of Practice (synthetic)",
        groups,
        sections,
        topics,
        questions,
        Map.of("survey", "consultation"),
        tables,
        new RunFacts(
            "0.1.0",
            "9f2c51d0aa41e7730b",
            new Told(OptionalLong.of(141), OptionalInt.empty()),
            Told.NOTHING,
            new Minimums(10, 5, 5, 10, 5),
            Corrected.NOTHING,
            new Terms(
                Optional.of("European AI Office"), Optional.of(new Licence("CC BY 4.0", CC_BY)))),
        Since.last(
            List.of(
                new OfRound("draft1", tables.stream().flatMap(t -> earlier(t).stream()).toList()),
                new OfRound("consultation", tables))),
        List.of(),
        notes());
  }

  private static List<Note> notes() {
    return List.of(
        new Note(
            "themes:taxonomy",
            "",
            false,
            "Much of this bears on the appendix of the draft, where the same terms are defined.\n"
                + "Whoever revises it may want to look at both:\n"
                + "- the definitions, which speak of models and of systems;\n"
                + "- the list of risks, which speaks of systems alone, although what it says of them"
                + " holds of models too."),
        new Note(
            "themes:taxonomy",
            "",
            true,
            "The duty to report may meet the secrecy that is owed to those who blow a whistle."));
  }

  /** A table of points or of stakeholder types as a round before may have had it. */
  private Optional<Table> earlier(Table table) {
    var cells =
        table.cells().stream()
            .map(c -> new Cell(c.row(), c.column(), less(c.count()), c.base(), c.status()))
            .toList();
    return Optional.of(new Table(table.spec(), table.population(), cells, OptionalInt.of(2)))
        .filter(t -> t.spec().kind().points() || t.spec().id().equals("participation:stakeholder"));
  }

  private OptionalLong less(OptionalLong count) {
    return count.isPresent()
        ? OptionalLong.of(10 + random.nextInt(1 + (int) count.getAsLong()))
        : count;
  }

  private void participation() {
    var counts = new long[] {0, 22, 86, 74, 61, 48, 27, 15, 70, 18, 0};
    counts[0] = 19;
    var spec =
        spec(
            "participation:stakeholder",
            TableKind.PARTICIPATION,
            "Stakeholder type",
            TYPES,
            false,
            true);
    tables.add(new Table(spec, Population.ALL, merged(spec, counts, 440, 10, true)));
    var less = counts.clone();
    less[3] -= 31;
    tables.add(new Table(spec, Population.WITHOUT_CAMPAIGNS, merged(spec, less, 409, 10, true)));
    var countries =
        List.of(
            "Austria",
            "Belgium",
            "Bulgaria",
            "Croatia",
            "Cyprus",
            "Czechia",
            "Denmark",
            "Estonia",
            "Finland",
            "France",
            "Germany",
            "Greece",
            "Hungary",
            "Ireland",
            "Italy",
            "Latvia",
            "Lithuania",
            "Luxembourg",
            "Malta",
            "Netherlands",
            "Poland",
            "Portugal",
            "Romania",
            "Slovakia",
            "Slovenia",
            "Spain",
            "Sweden",
            "United Kingdom",
            "United States",
            "Other");
    var byCountry = new long[countries.size()];
    Arrays.setAll(byCountry, i -> i % 3 == 0 ? 2 + random.nextInt(6) : 10 + random.nextInt(12));
    byCountry[1] = 96;
    byCountry[29] +=
        440 - Arrays.stream(byCountry).sum() > 0 ? 440 - Arrays.stream(byCountry).sum() : 0;
    var country =
        spec("participation:country", TableKind.PARTICIPATION, "Country", countries, false, true);
    tables.add(new Table(country, Population.ALL, merged(country, byCountry, 440, 10, false)));
    var languages = List.of("English", "French", "German", "Spanish", "Italian", "Other languages");
    var language =
        spec(
            "participation:language",
            TableKind.PARTICIPATION,
            "Language of the contribution",
            languages,
            false,
            true);
    tables.add(
        new Table(
            language,
            Population.ALL,
            merged(language, new long[] {312, 44, 39, 17, 12, 16}, 440, 10, true)));
  }

  private void single(int i) {
    var ordinal = i % 2 == 0;
    var options =
        ordinal
            ? AGREEMENT
            : List.of(
                "Yes",
                "No",
                "Yes, but only where the model is released under a free and open-source licence and its parameters are publicly available",
                "I do not know");
    var title =
        i % 3 == 0
            ? "Do you agree that the information which providers of general-purpose AI models draw up and make available to downstream providers should follow one common template (question "
                + (i + 1)
                + ")?"
            : "Should the Code of Practice set out this element in more detail (question "
                + (i + 1)
                + ")?";
    var id = "s" + i;
    add(id, QuestionKind.SINGLE, title, Optional.empty(), options, ordinal, i);
    var base = i == 5 ? 31 : 180 + random.nextInt(220);
    closed(id, title, options, ordinal, true, base, i);
    if (i % 3 == 1) {
      cross(id, title, options);
    }
  }

  private void multiple(int i) {
    var title =
        "Which elements should the documentation contain in any case? Several answers are possible (question "
            + (i + 1)
            + " b).";
    var id = "x" + i;
    add(id, QuestionKind.MULTIPLE, title, Optional.empty(), ANNEX, false, i);
    closed(id, title, ANNEX, false, false, 150 + random.nextInt(200), i);
  }

  private void matrix(String id, String section, String group, String title) {
    var rows =
        List.of(
            "Risks from enabling chemical, biological, radiological and nuclear attacks or accidents",
            "Loss of human oversight",
            "Large-scale discrimination",
            "Disinformation and harm to democratic processes, including during elections and other civic processes of the Member States",
            "Cyber offence",
            "Major accidents");
    for (int i = 0; i < rows.size(); i++) {
      var row = id + "r" + i;
      questions.add(
          new Question(
              row,
              "survey",
              QuestionKind.MATRIX_ROW,
              title,
              Optional.of(rows.get(i)),
              AGREEMENT,
              true,
              section,
              List.of(group),
              "",
              Optional.empty()));
      closed(
          row,
          title + ": " + rows.get(i),
          AGREEMENT,
          true,
          true,
          160 + random.nextInt(90),
          i == 4 ? 99 : i);
    }
  }

  private void themes(Topic topic) {
    var labels =
        List.of(
            "administrative burden of documentation",
            "template for downstream information",
            "protection of trade secrets",
            "machine-readable opt-out",
            "small and medium-sized enterprises",
            "open-source models",
            TableCatalogue.NONE_OF_THESE,
            TableCatalogue.NO_REASON);
    var spec =
        spec(
            "themes:" + topic.id(),
            TableKind.THEMES,
            "Themes: " + topic.title(),
            labels,
            false,
            false);
    var counts = new long[labels.size()];
    Arrays.setAll(counts, i -> 12 + random.nextInt(90));
    tables.add(new Table(spec, Population.ALL, merged(spec, counts, 198, 10, true)));
  }

  private void add(
      String id,
      QuestionKind kind,
      String title,
      Optional<String> row,
      List<String> options,
      boolean ordinal,
      int i) {
    var sections = List.of("1.A", "1.C", "2.A", "2.C", "2.D");
    var groups = List.of("WG1", "WG1", "WG2", "WG3", "WG4");
    int at = i * 5 / 14;
    questions.add(
        new Question(
            id,
            "survey",
            kind,
            title,
            row,
            options,
            ordinal,
            sections.get(at),
            List.of(groups.get(at)),
            "",
            Optional.empty()));
  }

  private void closed(
      String id,
      String title,
      List<String> options,
      boolean ordinal,
      boolean exclusive,
      long base,
      int i) {
    var spec = spec("closed:" + id, TableKind.CLOSED, title, options, ordinal, exclusive);
    var weights = random.doubles(options.size(), 0.2, 3).map(w -> w * w).toArray();
    double sum = Arrays.stream(weights).sum();
    var counts = new long[options.size()];
    long left = base;
    for (int o = 0; o < counts.length; o++) {
      counts[o] =
          exclusive
              ? Math.min(left, Math.round(base * weights[o] / sum))
              : 4 + random.nextInt((int) base - 4);
      left -= counts[o];
    }
    boolean whole = i == 11;
    var cells =
        whole
            ? options.stream().map(o -> withheld(o, "")).toList()
            : merged(spec, counts, base, 10, i % 4 != 3);
    tables.add(new Table(spec, Population.ALL, cells));
    if (i % 5 == 0 && !whole) {
      Arrays.setAll(counts, o -> o == 1 ? counts[o] * 3 / 4 : counts[o]);
      tables.add(
          new Table(spec, Population.WITHOUT_CAMPAIGNS, merged(spec, counts, base - 12, 10, true)));
    }
  }

  private void cross(String id, String title, List<String> options) {
    var spec =
        new TableSpec(
            "closed:" + id + ":by:stakeholder",
            TableKind.CROSS,
            title,
            options,
            TYPES.subList(0, 9),
            false,
            true);
    var cells = new ArrayList<Cell>();
    var left = new HashMap<String, Long>();
    for (var option : options) {
      for (var type : spec.columns()) {
        long base = 5 * (3 + (type.length() * 7L) % 15);
        boolean hidden = random.nextInt(6) == 0;
        long count = 5L * random.nextInt((int) (left.getOrDefault(type, base) / 5) + 1);
        left.merge(type, base - count, (before, ignored) -> before - count);
        cells.add(
            hidden
                ? withheld(option, type)
                : new Cell(
                    option,
                    type,
                    OptionalLong.of(count),
                    OptionalLong.of(base),
                    CellStatus.PUBLISHED));
      }
    }
    tables.add(new Table(spec, Population.ALL, cells));
  }

  /** Small categories are merged with the next, or withheld. */
  private static List<Cell> merged(
      TableSpec spec, long[] counts, long base, int minimum, boolean merge) {
    var cells = new ArrayList<Cell>();
    var rest = new ArrayList<String>();
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      var label = spec.rows().get(i);
      if (counts[i] >= minimum) {
        cells.add(
            new Cell(
                label,
                "",
                OptionalLong.of(counts[i]),
                OptionalLong.of(base),
                CellStatus.PUBLISHED));
      } else if (merge || spec.kind() == TableKind.PARTICIPATION) {
        rest.add(label);
        sum += counts[i];
      } else {
        cells.add(withheld(label, ""));
      }
    }
    if (sum >= minimum) {
      cells.add(
          new Cell(
              String.join(" + ", rest),
              "",
              OptionalLong.of(sum),
              OptionalLong.of(base),
              CellStatus.MERGED));
    } else {
      rest.forEach(r -> cells.add(withheld(r, "")));
    }
    return cells;
  }

  private static Cell withheld(String row, String column) {
    return new Cell(row, column, OptionalLong.empty(), OptionalLong.empty(), CellStatus.WITHHELD);
  }

  private static TableSpec spec(
      String id,
      TableKind kind,
      String title,
      List<String> rows,
      boolean ordinal,
      boolean exclusive) {
    return new TableSpec(id, kind, title, rows, List.of(), ordinal, exclusive);
  }
}
