package eu.chorus.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

/** Libraries that quote what they could not read have no say. */
class QuietTest {
  @Test
  void nothingOfAReaderIsLoggedNotEvenAFatalError() {
    Quiet.libraries();
    assertThat(LogManager.getLogger("org.apache.poi.util.XMLHelper").isFatalEnabled()).isFalse();
    assertThat(LogManager.getLogger("org.apache.pdfbox.cos.COSDocument").isFatalEnabled())
        .isFalse();
    assertThat(LogManager.getLogger("eu.chorus.jobs").isFatalEnabled()).isTrue();
  }
}
