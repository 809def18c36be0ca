package eu.chorus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where somebody mistypes the store's folder, every command that works on what lies there says that
 * there is none, and makes none.
 */
class NoStoreTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare 1 2",
        "ledger",
        "search licence",
        "evidence none",
        "gate explain 1",
        "analyse",
        "index",
        "synthesise",
        "publish 1 --audience public --approved-by nobody",
        "codebook export",
        "codebook import book.xlsx --by nobody --why none",
        "codebook keep",
        "codebook sample",
        "codebook score book.xlsx",
        "disposition export",
        "disposition import book.xlsx --by nobody --why none"
      })
  void noneIsMade(String command) {
    refuses(command + " --out ");
  }

  @Test
  void neitherByTheGateOnItsOwn() {
    refuses("gate check . --store ");
  }

  private void refuses(String command) {
    var store = folder.resolve("mistyped");
    var arguments = Stream.concat(Stream.of(command.split(" ")), Stream.of(store.toString()));
    var told = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(new Main(), arguments.toArray(String[]::new))).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("There is no store in this folder", store.toString());
    assertThat(store).doesNotExist();
  }
}
