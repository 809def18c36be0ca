package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.Records;
import eu.chorus.model.Consultation;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.output.disclosure.ReleaseProfiles;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import java.util.List;
import java.util.Set;

/**
 * All that ingest and analysis found, as stored in the restricted zone.
 *
 * @param intake what came in
 * @param key digest of all that went into the findings, and of nothing else
 * @param families the family of every contribution
 * @param passages every passage with its words
 * @param phrases noun phrases that several families use
 * @param themes the themes of every topic, as the machine found them
 * @param codebook the themes as they stand, once people have corrected them
 * @param assignments every passage under its themes
 * @param provisions the provisions that every passage is about
 * @param parts the part of every passage in the campaign of its contribution
 * @param copied what contributions of different families have word for word in common
 * @param requests what the passages ask for, and the evidence that they bring
 * @param asked the requests as they are counted; kept, once they were asked for, until nothing more
 *     is asked
 */
record Findings(
    Intake intake,
    Fingerprint key,
    Records<Membership> families,
    Records<AnalysedPassage> passages,
    Records<PhraseSupport> phrases,
    Records<Theme> themes,
    Records<StandingTheme> codebook,
    Records<ThemeAssignment> assignments,
    Records<PassageProvisions> provisions,
    Records<PassagePart> parts,
    Records<CopiedPassages> copied,
    Records<PassageRequests> requests,
    Records<Asked> asked)
    implements AutoCloseable {

  static final String FAMILIES = "03-families";
  static final String ANNOTATIONS = "04-annotations";
  static final String VECTORS = "04-vectors";
  static final String PASSAGES = "05-passages";
  static final String PHRASES = "06-phrases";
  static final String THEMES = "07-themes";
  static final String CODEBOOK = "08-codebook";
  static final String ASSIGNMENTS = "08-assignments";
  static final String PROVISIONS = "09-provisions";
  static final String PARTS = "10-campaign-parts";
  static final String COPIED = "11-copied-passages";
  static final String REQUESTS = "12-requests";

  /** Every stage of findings. */
  static final List<String> ALL =
      List.of(
          FAMILIES,
          ANNOTATIONS,
          VECTORS,
          PASSAGES,
          PHRASES,
          THEMES,
          CODEBOOK,
          ASSIGNMENTS,
          PROVISIONS,
          PARTS,
          COPIED,
          REQUESTS);

  /** What is known of each text, of whatever contributions: found once for the life of a store. */
  private static final Set<String> OF_TEXTS = Set.of(ANNOTATIONS, VECTORS);

  /** The findings of an earlier run, if they were found in what lies there now. */
  static Findings stored(JobContext context) {
    var intake = Intake.stored(context);
    var keys =
        Keys.ofFindings(
            intake.said(),
            intake.consultation(),
            Annotations.model(),
            Corrections.of(context.directory()),
            KeptThemes.digest(context.directory()));
    var families = context.stored(FAMILIES, Membership.class, keys);
    var passages = context.stored(PASSAGES, AnalysedPassage.class, keys);
    var requests = context.stored(REQUESTS, PassageRequests.class, keys);
    return new Findings(
        intake,
        key(context, intake),
        families,
        passages,
        context.stored(PHRASES, PhraseSupport.class, keys),
        context.stored(THEMES, Theme.class, keys),
        context.stored(CODEBOOK, StandingTheme.class, keys),
        context.stored(ASSIGNMENTS, ThemeAssignment.class, keys),
        context.stored(PROVISIONS, PassageProvisions.class, keys),
        context.stored(PARTS, PassagePart.class, keys),
        context.stored(COPIED, CopiedPassages.class, keys),
        requests,
        Asked.of(requests, passages, families).cached());
  }

  /** Digest of what the stages that lie there were made from. */
  static Fingerprint key(JobContext context, Intake intake) {
    var stages = ALL.stream().filter(stage -> !OF_TEXTS.contains(stage)).toList();
    return intake.said().then(context.storedKeys(stages).hex());
  }

  /** How the consultation's figures are protected for an audience. */
  ReleasePolicy policy(String audience) {
    return ReleaseProfiles.standard().policy(consultation().release().settings(), audience);
  }

  /** Every round in which something could come in, in the order of the consultation. */
  List<String> rounds() {
    return consultation().sources().stream().map(source -> source.round()).distinct().toList();
  }

  /**
   * The same beside what came in in one round alone; families and themes stay those of the whole
   * consultation, so that a theme means the same in every brief.
   */
  Findings ofRound(String round) {
    var rows =
        intake
            .rows()
            .filter(row -> row.contribution().filter(c -> c.round().equals(round)).isPresent());
    return new Findings(
        intake.of(rows),
        key,
        families,
        passages,
        phrases,
        themes,
        codebook,
        assignments,
        provisions,
        parts,
        copied,
        requests,
        asked);
  }

  Consultation consultation() {
    return intake.consultation();
  }

  /** Nothing more is asked. */
  @Override
  public void close() {
    asked.release();
  }
}
