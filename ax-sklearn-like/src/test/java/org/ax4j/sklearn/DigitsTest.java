package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    private final Digits digits = Digits.load();

    @Test
    void areThoseOfTheirDescription() {
        assertThat(digits.data()).hasDimensions(1797, 64);
        assertThat(digits.targets()).hasSize(1797).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Arrays.stream(digits.data()).flatMapToDouble(Arrays::stream).boxed())
                .allMatch(ink -> ink >= 0.0 && ink <= 16.0 && ink == Math.rint(ink));
        assertThat(Labels.counts(digits.targets(), 10))
                .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void showTheFirstDigitAsScikitLearnsManualDoes() {
        assertThat(digits.image(0)).isDeepEqualTo(new double[][] {
            {0, 0, 5, 13, 9, 1, 0, 0},
            {0, 0, 13, 15, 10, 15, 5, 0},
            {0, 3, 15, 2, 0, 11, 8, 0},
            {0, 4, 12, 0, 0, 8, 8, 0},
            {0, 5, 8, 0, 0, 9, 8, 0},
            {0, 4, 11, 0, 1, 12, 7, 0},
            {0, 2, 14, 5, 10, 12, 0, 0},
            {0, 0, 6, 13, 10, 0, 0, 0}
        });
    }

    @Test
    void areHandedOutAsCopies() {
        digits.data()[0][2] = 99.0;
        digits.targets()[0] = 99;
        digits.image(0)[0][2] = 99.0;

        assertThat(digits.data()[0][2]).isEqualTo(5.0);
        assertThat(digits.targets()[0]).isZero();
    }

    @Test
    void aPictureIsDarkWhereTheInkIs() {
        BufferedImage picture = digits.picture(0);

        assertThat(picture.getWidth()).isEqualTo(8);
        assertThat(picture.getHeight()).isEqualTo(8);
        for (int v = 0; v < 8; v++) {
            for (int u = 0; u < 8; u++) {
                double ink = digits.image(0)[v][u];
                assertThat(picture.getRaster().getSample(u, v, 0)).isEqualTo((int) Math.round(255 - 255 * ink / 16));
            }
        }
    }

    @Test
    void aPngHoldsTheEnlargedPicture() throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(digits.png(3, 5)));

        assertThat(read.getWidth()).isEqualTo(40);
        for (int v = 0; v < 40; v++) {
            for (int u = 0; u < 40; u++) {
                assertThat(read.getRaster().getSample(u, v, 0))
                        .isEqualTo(digits.picture(3).getRaster().getSample(u / 5, v / 5, 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1797})
    void refuseIndicesBeyond(int i) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.image(i))
                .withMessage("i must be from 0 to 1796 but is " + i);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> digits.picture(0, 0))
                .withMessage("cell must be 1 or more but is 0");
    }
}
