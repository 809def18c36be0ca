package eu.chorus.jobs;

import eu.chorus.model.Provision;
import eu.chorus.model.WorkingGroup;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes for chairs what is asked of each provision: a workbook for each working group. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the requests on provisions as workbooks to be filled in, into OUT/restricted/disposition.")
final class DispositionExport implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--working-group",
      paramLabel = "ID",
      description = "That working group's alone; without it, a workbook for each.")
  private Optional<String> workingGroup = Optional.empty();

  @Option(
      names = "--round",
      paramLabel = "ROUND",
      description = "Requests on the draft of that round alone; without it, on every draft.")
  private Optional<String> round = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          var consultation = Intake.stored(context).consultation();
          if (consultation.provisions().isEmpty()) {
            context
                .progress()
                .say(
                    "the consultation has no drafts, so that nothing is asked of their provisions");
            return 0;
          }
          check(
              consultation.workingGroups().stream().map(WorkingGroup::id).toList(),
              consultation.provisions().stream().map(Provision::round).distinct().toList());
          try (var findings = Findings.stored(context)) {
            var followed =
                TakenUp.followed(
                    findings,
                    () ->
                        Themes.Bounds.of(findings.intake().dossiers(), findings.phrases())
                            .forbidden());
            DispositionFolder.export(context, consultation, followed, workingGroup, round);
          }
          return 0;
        });
  }

  private void check(List<String> groups, List<String> rounds) {
    UsageException.refuse(
        List.of(
            workingGroup.flatMap(id -> UsageException.unknown("--working-group", id, groups)),
            round.flatMap(id -> UsageException.unknown("--round", id, rounds))));
  }
}
