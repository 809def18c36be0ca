package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {
  @TempDir private Path folder;

  private int evaluate(String... options) {
    return new CommandLine(new Evaluate()).execute(options);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void whatIsFoundIsWrittenForItsOwnerAlone() throws IOException {
    var input = file("in.jsonl", "{\"id\":\"a\",\"text\":\"Die Anbieter sollen das lassen.\"}\n");
    var output = folder.resolve("out.jsonl");
    int code =
        evaluate("--task=language", "--input=" + input, "--output=" + output, "--gold=" + input);
    assertThat(code).isZero();
    assertThat(output).hasContent("{\"id\":\"a\",\"language\":\"de\"}");
    assertThat(Files.getPosixFilePermissions(output)).hasSize(2);
  }

  @Test
  void whatPeopleLabelledIsNeverReplaced() throws IOException {
    var input = file("in.jsonl", "{\"id\":\"a\",\"text\":\"Any words.\"}\n");
    var gold = file("gold.jsonl", "{\"id\":\"a\",\"language\":\"en\"}\n");
    for (Path read : new Path[] {input, gold}) {
      String before = Files.readString(read);
      int code =
          evaluate("--task=language", "--input=" + input, "--output=" + read, "--gold=" + gold);
      assertThat(code).isNotZero();
      assertThat(read).content().isEqualTo(before);
    }
  }

  @Test
  void whatIsNoFileIsNotWrittenOver() throws IOException {
    var input = file("in.jsonl", "{\"id\":\"a\",\"text\":\"Any words.\"}\n");
    assertThat(evaluate("--task=language", "--input=" + input, "--output=" + folder)).isNotZero();
    assertThat(folder).isDirectory();
  }
}
