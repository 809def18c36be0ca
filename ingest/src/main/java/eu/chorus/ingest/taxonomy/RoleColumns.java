package eu.chorus.ingest.taxonomy;

import eu.chorus.ingest.survey.Column;
import eu.chorus.ingest.survey.EusurveyMeta;
import eu.chorus.ingest.survey.Headers;
import eu.chorus.ingest.survey.Notes;
import eu.chorus.model.Source;
import eu.chorus.model.SourceLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The columns of one input that are not questions; EUSurvey's own need not be declared. */
final class RoleColumns {
  private final Source source;
  private final Headers headers;
  private final Function<String, Optional<Column>> find;
  private final Set<Integer> used = new HashSet<>();
  private final Set<Integer> unpublishable = new HashSet<>();

  RoleColumns(Source source, Headers headers, Function<String, Optional<Column>> find) {
    this.source = source;
    this.headers = headers;
    this.find = find;
  }

  /** The columns as declared, completed by those of EUSurvey's own that the file leaves out. */
  Source.MetaColumns resolve() {
    // Notes have the same columns always, so that nothing need be declared of them.
    var given = source.layout() == SourceLayout.NOTES ? Notes.columnRoles() : source.columns();
    List.of(
            given.id(),
            given.submitted(),
            given.language(),
            given.stakeholder(),
            given.country(),
            given.organisation(),
            given.anonymity())
        .forEach(name -> name.flatMap(find).ifPresent(c -> used.add(c.index())));
    given.identity().forEach(name -> find.apply(name).ifPresent(this::withhold));
    given.ignored().forEach(name -> find.apply(name).ifPresent(this::withhold));
    if (!source.layout().eusurvey()) {
      return given;
    }
    var own = EusurveyMeta.find(headers.columns());
    var identity = new ArrayList<>(given.identity());
    var ignored = new ArrayList<>(given.ignored());
    own.forEach(
        (role, column) -> {
          if (used.add(column.index())) {
            switch (role) {
              case INVITATION, USER_NAME -> identity.add(headers.name(column, false));
              case UPDATED, SCORE -> ignored.add(headers.name(column, false));
              case CONTRIBUTION_ID, CREATED, LANGUAGES -> {
                // Read under its role below.
              }
            }
          }
        });
    return new Source.MetaColumns(
        given.id().or(() -> name(own, EusurveyMeta.Role.CONTRIBUTION_ID)),
        given.submitted().or(() -> name(own, EusurveyMeta.Role.CREATED)),
        given.language().or(() -> name(own, EusurveyMeta.Role.LANGUAGES)),
        given.stakeholder(),
        given.country(),
        given.organisation(),
        given.anonymity(),
        given.named(),
        identity,
        ignored);
  }

  private Optional<String> name(Map<EusurveyMeta.Role, Column> own, EusurveyMeta.Role role) {
    return Optional.ofNullable(own.get(role)).map(column -> headers.name(column, false));
  }

  private void withhold(Column column) {
    used.add(column.index());
    unpublishable.add(column.index());
  }

  /** Indexes of the columns that have a role. */
  Set<Integer> used() {
    return Set.copyOf(used);
  }

  /** Indexes of the columns that identify somebody or are ignored. */
  Set<Integer> unpublishable() {
    return Set.copyOf(unpublishable);
  }
}
