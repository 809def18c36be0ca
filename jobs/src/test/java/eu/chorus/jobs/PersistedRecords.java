package eu.chorus.jobs;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.model.Consultation;
import eu.chorus.model.Contribution;
import eu.chorus.model.Correction;
import eu.chorus.model.Document;
import eu.chorus.model.Passage;
import eu.chorus.nlp.annotation.AnnotatedText;
import eu.chorus.nlp.annotation.UnreadText;
import eu.chorus.nlp.campaign.CopiedPassages;
import eu.chorus.nlp.campaign.Membership;
import eu.chorus.nlp.campaign.PassagePart;
import eu.chorus.nlp.correction.Lesson;
import eu.chorus.nlp.correction.StandingTheme;
import eu.chorus.nlp.index.IndexedPassage;
import eu.chorus.nlp.passage.AnalysedPassage;
import eu.chorus.nlp.passage.CutPassage;
import eu.chorus.nlp.provision.PassageProvisions;
import eu.chorus.nlp.request.PassageRequests;
import eu.chorus.nlp.theme.Theme;
import eu.chorus.nlp.theme.ThemeAssignment;
import eu.chorus.nlp.vector.EncodedText;
import eu.chorus.nlp.vector.UnencodedText;
import eu.chorus.output.disclosure.ledger.Stand;
import eu.chorus.output.table.Count;
import java.util.List;

/** Every record type that a stage holds. */
public final class PersistedRecords {
  private PersistedRecords() {}

  public static final List<Class<? extends Record>> ALL =
      List.of(
          Consultation.class,
          Intake.Configured.class,
          RowFate.class,
          Link.class,
          Contribution.class,
          Document.class,
          Passage.class,
          AnnotatedText.class,
          UnreadText.class,
          UnencodedText.class,
          EncodedText.class,
          CutPassage.class,
          AnalysedPassage.class,
          PhraseSupport.class,
          IndexedPassage.class,
          Membership.class,
          Theme.class,
          StandingTheme.class,
          Lesson.class,
          Correction.class,
          ThemeAssignment.class,
          PassageProvisions.class,
          PassageRequests.class,
          PassagePart.class,
          CopiedPassages.class,
          Profile.class,
          Tally.class,
          Count.class,
          Stand.class);
}
