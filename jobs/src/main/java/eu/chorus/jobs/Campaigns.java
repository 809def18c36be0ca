package eu.chorus.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Passage;
import eu.chorus.nlp.campaign.Campaign;
import eu.chorus.nlp.campaign.CampaignPart;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.campaign.PublicTexts;
import eu.chorus.nlp.campaign.Shingles;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Campaigns from within: which passages of a member are the campaign's, and which are its own, so
 * that nobody's addition is lost among copies; and what each campaign is, in numbers.
 */
final class Campaigns {
  private static final String FILE = "campaigns.csv";
  private static final String HEADER =
      "campaign,contributions,stakeholders,rounds,countries,topics,"
          + "common_least,common_median,common_most,members_with_additions,additions\n";

  private Campaigns() {}

  /**
   * A passage of a campaign, by its shingles; of no campaign, without them.
   *
   * @param sayers how many members must say a shingle for it to be the campaign's
   */
  record Uttered(
      String campaign, long sayers, String contribution, String passage, List<Long> shingles) {
    Uttered {
      shingles = List.copyOf(shingles);
    }
  }

  /** How much of a passage others of its campaign say too. */
  record Measured(
      String campaign, String contribution, String passage, long shingles, long common) {
    PassagePart part() {
      return campaign.isEmpty()
          ? PassagePart.none(passage, contribution)
          : PassagePart.of(passage, contribution, campaign, shingles, common);
    }
  }

  /** The part of every passage in the campaign of its contribution, if there is one. */
  static Records<PassagePart> parts(
      Consultation consultation, Records<Membership> families, Records<AnalysedPassage> passages) {
    var uttered = uttered(consultation, families, passages).cached();
    var said = uttered.rows().withColumn("shingle", explode(col("shingles")));
    var common =
        said.groupBy("campaign", "shingle")
            .agg(countDistinct("contribution").as("saying"), first("sayers").as("enough"))
            .where(col("saying").geq(col("enough")))
            .select("campaign", "shingle");
    var shared =
        said.join(common, new String[] {"campaign", "shingle"})
            .groupBy(col("passage").as("sharing"))
            .agg(count(lit(1)).as("common"));
    var measured =
        uttered
            .rows()
            .join(shared, col("passage").equalTo(col("sharing")), "left")
            .select(
                col("campaign"),
                col("contribution"),
                col("passage"),
                size(col("shingles")).cast("long").as("shingles"),
                coalesce(col("common"), lit(0L)).as("common"));
    return new Records<>(Measured.class, measured)
        .flatMap(PassagePart.class, passage -> Stream.of(passage.part()).iterator());
  }

  /** A passage, and what its contribution is a member of. */
  record Member(Passage passage, Membership membership) {}

  private static Records<Uttered> uttered(
      Consultation consultation, Records<Membership> families, Records<AnalysedPassage> passages) {
    var asked = Shared.of(Consultation.class, List.of(consultation));
    return passages
        .join(
            families,
            "passage.contribution",
            "contribution",
            Member.class,
            (p, membership) -> Stream.of(new Member(p.passage(), membership)).iterator())
        .mapPartitions(
            Uttered.class,
            in -> {
              var shingles = new Shingles(PublicTexts.of(asked.value()));
              return Iterators.flat(in, m -> Stream.of(uttered(m, shingles)).iterator());
            });
  }

  private static Uttered uttered(Member member, Shingles shingles) {
    var in = member.membership();
    var passage = member.passage();
    return new Uttered(
        in.campaign() ? in.family() : "",
        PassagePart.sayers(in.size()),
        in.contribution(),
        passage.id(),
        in.campaign() ? shingles.of(passage.text()) : List.of());
  }

  /**
   * What a member says in one passage, and what that is about; nothing of the sort for the member
   * itself, who counts even where all that was sent was public text.
   */
  record Piece(
      String contribution,
      String campaign,
      String topic,
      long shingles,
      long common,
      boolean addition) {
    static Piece of(Membership member) {
      return new Piece(member.contribution(), member.family(), "", 0, 0, false);
    }

    static Piece of(PassagePart part, String topic) {
      return new Piece(
          part.contribution(),
          part.campaign(),
          topic,
          part.shingles(),
          part.common(),
          part.part() == CampaignPart.ADDITION);
    }
  }

  /** A row of the table. */
  record Line(String campaign, String text) {
    /** Which alone. */
    @Override
    public String toString() {
      return "Line[" + campaign + "]";
    }
  }

  /** Writes {@code campaigns.csv} into the restricted zone: each campaign in numbers. */
  static void write(JobContext context, Findings findings) throws IOException {
    context
        .directory()
        .table(
            FILE,
            findings.key().then(FILE),
            () ->
                table(
                    findings.families(),
                    findings.parts(),
                    findings.passages(),
                    findings.intake().contributions()));
  }

  /** Each campaign in numbers, a line each, by what was found and who contributed. */
  static String table(
      Records<Membership> families,
      Records<PassagePart> parts,
      Records<AnalysedPassage> passages,
      Records<Contribution> contributions) {
    return pieces(families, parts, passages)
        .group("contribution", Summed.class, Summed::of)
        .join(
            contributions,
            "contribution",
            "id",
            Campaign.Member.class,
            (summed, c) -> Stream.of(summed.member(c)).iterator())
        .group("campaign", Line.class, Campaigns::line)
        .collect()
        .stream()
        .sorted(Comparator.comparing(Line::campaign))
        .map(Line::text)
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static Records<Piece> pieces(
      Records<Membership> families, Records<PassagePart> parts, Records<AnalysedPassage> passages) {
    return families
        .filter(Membership::campaign)
        .flatMap(Piece.class, member -> Stream.of(Piece.of(member)).iterator())
        .union(
            parts
                .filter(part -> !part.campaign().isEmpty())
                .join(
                    passages,
                    "passage",
                    "passage.id",
                    Piece.class,
                    (part, p) -> Stream.of(Piece.of(part, p.passage().topic())).iterator()));
  }

  /** What one member says, over all its passages. */
  record Summed(
      String contribution,
      String campaign,
      List<String> topics,
      long shingles,
      long common,
      long additions) {
    Summed {
      topics = List.copyOf(topics);
    }

    static Iterator<Summed> of(String contribution, Iterator<Piece> pieces) {
      String campaign = "";
      var topics = new TreeSet<String>();
      long shingles = 0;
      long common = 0;
      long additions = 0;
      while (pieces.hasNext()) {
        Piece piece = pieces.next();
        campaign = piece.campaign();
        if (!piece.topic().isEmpty()) {
          topics.add(piece.topic());
        }
        shingles += piece.shingles();
        common += piece.common();
        additions += piece.addition() ? 1 : 0;
      }
      return List.of(
              new Summed(contribution, campaign, List.copyOf(topics), shingles, common, additions))
          .iterator();
    }

    Campaign.Member member(Contribution c) {
      return new Campaign.Member(
          contribution,
          campaign,
          c.respondent().type(),
          c.round(),
          c.respondent().country(),
          topics,
          shingles,
          common,
          additions);
    }
  }

  private static Iterator<Line> line(String id, Iterator<Campaign.Member> members) {
    var all = new ArrayList<Campaign.Member>();
    members.forEachRemaining(all::add);
    Campaign c = Campaign.of(all);
    String text =
        String.join(
                ",",
                SafeCell.csv(c.id()),
                Long.toString(c.members()),
                counts(c.stakeholders()),
                counts(c.rounds()),
                Long.toString(c.countries()),
                counts(c.topics()),
                share(c.leastCommon()),
                share(c.medianCommon()),
                share(c.mostCommon()),
                Long.toString(c.withAdditions()),
                Long.toString(c.additions()))
            + "\n";
    return List.of(new Line(id, text)).iterator();
  }

  private static String counts(Map<?, Long> counts) {
    return SafeCell.csv(
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("; ")));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
