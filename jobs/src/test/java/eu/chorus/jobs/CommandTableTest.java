package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The README's table of commands is what {@code --help} says, word for word. */
class CommandTableTest {
  private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");

  private final Set<String> told = new HashSet<>();
  private final List<String> rows = new ArrayList<>();

  @Test
  void everyCommandAndOptionStandsInTheReadme() throws IOException {
    rows.add("| command | option | meaning |");
    rows.add("|---|---|---|");
    new CommandLine(new Main()).getSubcommands().forEach(this::tell);
    assertThat(Files.readString(Path.of("README.md"))).contains(String.join("\n", rows) + "\n\n");
  }

  private void tell(String name, CommandLine command) {
    var spec = command.getCommandSpec();
    var arguments =
        Stream.<ArgSpec>concat(spec.positionalParameters().stream(), spec.options().stream())
            .filter(argument -> !OF_EVERY_COMMAND.contains(longest(argument)))
            .toList();
    var own = new ArrayList<String>();
    var known = new ArrayList<String>();
    for (var argument : arguments) {
      var row = "`" + usage(argument) + "` | " + meaning(argument);
      if (told.add(row)) {
        own.add("| | " + row + " |");
      } else {
        known.add("`" + longest(argument) + "`");
      }
    }
    var above = known.isEmpty() ? "" : " " + String.join(", ", known) + " as above.";
    rows.add("| **`" + name + "`** | | " + text(spec.usageMessage().description()) + above + " |");
    own.stream().sorted().forEach(rows::add);
    command.getSubcommands().forEach((inner, line) -> tell(name + " " + inner, line));
  }

  private static String longest(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String usage(ArgSpec argument) {
    return argument instanceof PositionalParamSpec || argument.arity().max() == 0
        ? longest(argument)
        : longest(argument) + " " + argument.paramLabel().replace("|", "\\|");
  }

  private static String meaning(ArgSpec argument) {
    return text(argument.description()) + (argument.required() ? " Required." : "");
  }

  /** Without the folder that this checkout happens to lie in. */
  private static String text(String[] lines) {
    return Stream.of(lines)
        .collect(Collectors.joining(" "))
        .replaceAll("[^ (]*data-samples", "data-samples")
        .replace("|", "\\|");
  }
}
