package eu.chorus.ingest.identity;

import eu.chorus.ingest.identity.Organisations.Link;
import eu.chorus.model.Contribution;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Looks recognised organisations up, contribution by contribution. */
public final class Register {
  private final Map<String, String> organisationOf = new HashMap<>();

  /** A register of these links. */
  public Register(Collection<Link> links) {
    links.forEach(link -> organisationOf.put(link.mention(), link.organisation()));
  }

  /** The contribution under the organisation that its respondent named, if that is known. */
  public Contribution recognise(Contribution contribution) {
    var respondent = contribution.respondent();
    var organisation =
        Mention.of(respondent)
            .map(Mention::id)
            .map(id -> organisationOf.getOrDefault(id, respondent.organisationId()))
            .orElse("");
    return contribution.of(respondent.of(organisation));
  }
}
