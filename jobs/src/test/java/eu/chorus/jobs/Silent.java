package eu.chorus.jobs;

import eu.chorus.model.Channel;
import eu.chorus.model.Contribution;
import eu.chorus.model.Respondent;
import eu.chorus.model.SourceReference;
import eu.chorus.model.StakeholderType;
import java.util.List;
import java.util.Optional;

/** Contributions of which only the contributor counts: the passages come from elsewhere. */
final class Silent {
  private Silent() {}

  static Contribution contribution(String id, StakeholderType type) {
    return new Contribution(
        id,
        Channel.CONSULTATION,
        "consultation",
        Optional.empty(),
        "en",
        new Respondent(type, "", "Malta", true, Optional.empty(), List.of(), id, ""),
        List.of(),
        List.of(),
        new SourceReference("invented", "", 1));
  }
}
