package eu.chorus.jobs;

import eu.chorus.model.Topic;
import eu.chorus.model.WorkingGroup;
import eu.chorus.output.codebook.CodebookWorkbook;
import eu.chorus.output.codebook.ListedTheme;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the codebook for analysts to edit: a workbook for each working group. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the themes as workbooks to be edited, into OUT/restricted/codebook.")
final class CodebookExport implements Callable<Integer> {
  /** What belongs to no working group. */
  private static final String OTHER = "other";

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--working-group",
      paramLabel = "ID",
      description = "That working group's alone; without it, a workbook for each.")
  private Optional<String> workingGroup = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          var found = Found.of(context);
          var groups = found.consultation().workingGroups().stream().map(WorkingGroup::id).toList();
          UsageException.refuse(
              List.of(
                  workingGroup.flatMap(
                      id -> UsageException.unknown("--working-group", id, groups))));
          if (KeptThemes.digest(context.directory()).isEmpty()) {
            context
                .progress()
                .say(
                    "no theme is kept: when more comes in they may be found otherwise, and"
                        + " corrections of them wait; ./chorus codebook keep lets them stand");
          }
          var themes = ThemeList.of(found, found.requests(context));
          for (var group : found.consultation().workingGroups()) {
            if (workingGroup.filter(id -> !id.equals(group.id())).isEmpty()) {
              var topics = topics(found, Optional.of(group.id()));
              write(context, found, group.id(), group.id() + " " + group.title(), topics, themes);
            }
          }
          var rest = topics(found, Optional.empty());
          if (workingGroup.isEmpty() && !rest.isEmpty()) {
            write(context, found, OTHER, "Topics of no working group", rest, themes);
          }
          return 0;
        });
  }

  private static List<Topic> topics(Found found, Optional<String> group) {
    return found.consultation().topics().stream()
        .filter(t -> group.map(t.workingGroups()::contains).orElse(t.workingGroups().isEmpty()))
        .toList();
  }

  private static void write(
      JobContext context,
      Found found,
      String id,
      String title,
      List<Topic> topics,
      List<ListedTheme> themes)
      throws IOException {
    int version = found.corrections().version();
    var ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
    var own = themes.stream().filter(theme -> ids.contains(theme.topic())).toList();
    Workbooks.write(
        context,
        "codebook-" + id + "-v" + version + ".xlsx",
        CodebookWorkbook.write(title, version, own, topics));
  }
}
