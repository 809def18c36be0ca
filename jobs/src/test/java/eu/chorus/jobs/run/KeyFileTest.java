package eu.chorus.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chorus.problem.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir Path temp;

  @Test
  void aStoreDrawsItsKeyOnceAndKeepsItToItself() throws IOException {
    try (var store = RunDirectory.open(temp.resolve("a"));
        var other = RunDirectory.open(temp.resolve("b"))) {
      var key = KeyFile.ofStore(store);
      assertThat(KeyFile.ofStore(store)).isEqualTo(key);
      assertThat(KeyFile.ofStore(other)).isNotEqualTo(key);
      var file = store.restricted("pseudonym.key");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(KeyFile.read(file)).isEqualTo(key);
      assertThat(key.toString()).isEqualTo("PseudonymKey[secret]");
    }
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutBeingShown() throws IOException {
    var file = temp.resolve("key");
    for (String text : new String[] {"", "short", "0".repeat(63), "g".repeat(64), "0".repeat(65)}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> KeyFile.read(file))
          .isInstanceOf(UserException.class)
          .hasMessageNotContaining(temp.toString());
    }
    assertThatThrownBy(() -> KeyFile.read(temp.resolve("none"))).isInstanceOf(UserException.class);
    Files.writeString(file, "A0".repeat(32) + "\n");
    assertThat(KeyFile.read(file).digest()).hasSize(64);
  }
}
