package eu.chorus.jobs;

import eu.chorus.jobs.run.Fingerprint;
import eu.chorus.jobs.spark.RecordCodec;
import eu.chorus.model.Consultation;
import eu.chorus.model.Identities;
import eu.chorus.model.Plenary;
import eu.chorus.model.ReleaseTerms;
import eu.chorus.model.Topic;
import eu.chorus.model.Vectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a consultation that a stage is made from. A stage is given its part and no more, so
 * that its key, which holds the part's digest, can lack nothing that the stage used; and what else
 * changes in a consultation does not make the stage again.
 */
enum Scope {
  /** What rows, uploads and their accounts are read by: exports, questions, who may answer. */
  READING {
    @Override
    Consultation of(Consultation c) {
      return new Consultation(
          c.id(),
          "",
          c.sources(),
          c.questions(),
          List.of(),
          c.workingGroups(),
          List.of(),
          c.stakeholders(),
          List.of(),
          new Plenary(List.of(), c.plenary().calendar(), c.plenary().roster()),
          c.identities(),
          NOTHING.vectors(),
          ReleaseTerms.none());
    }
  },
  /** What everybody was given to read, which makes nobody a copy of anybody. */
  GIVEN {
    @Override
    Consultation of(Consultation c) {
      return new Consultation(
          "",
          c.title(),
          List.of(),
          c.questions(),
          c.sections(),
          c.workingGroups(),
          c.topics().stream()
              .map(t -> new Topic(t.id(), t.title(), t.description(), List.of(), List.of()))
              .toList(),
          Map.of(),
          c.provisions(),
          NOTHING.plenary(),
          NOTHING.identities(),
          NOTHING.vectors(),
          ReleaseTerms.none());
    }
  },
  /** What a passage is cut and routed by; whether vectors are looked at, then and later. */
  ROUTING {
    @Override
    Consultation of(Consultation c) {
      return new Consultation(
          "",
          "",
          List.of(),
          c.questions(),
          c.sections(),
          c.workingGroups(),
          c.topics(),
          Map.of(),
          List.of(),
          NOTHING.plenary(),
          NOTHING.identities(),
          c.vectors(),
          ReleaseTerms.none());
    }
  },
  /** What the provisions that a passage is about are found by. */
  REFERRING {
    @Override
    Consultation of(Consultation c) {
      return new Consultation(
          "",
          "",
          List.of(),
          c.questions(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          c.provisions(),
          new Plenary(c.plenary().crosswalk(), List.of(), Optional.empty()),
          NOTHING.identities(),
          NOTHING.vectors(),
          ReleaseTerms.none());
    }
  };

  private static final Consultation NOTHING =
      new Consultation(
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          Plenary.none(),
          Identities.undecided(),
          Vectors.NONE,
          ReleaseTerms.none());

  /** A consultation in which nothing is asked. */
  static Consultation nothing() {
    return NOTHING;
  }

  /** The part, all else left empty. */
  abstract Consultation of(Consultation consultation);

  /** Digest of the part. */
  String digest(Consultation consultation) {
    return Fingerprint.of(List.of(RecordCodec.of(Consultation.class).canonical(of(consultation))))
        .hex();
  }
}
