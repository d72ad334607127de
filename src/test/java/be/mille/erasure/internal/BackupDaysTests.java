package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.content.ContentPacks;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.MilleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long what is erased still lies in backups is one number, of the operator, which every page says. */
@MilleTest
class BackupDaysTests {
    @Autowired
    ContentPacks packs;

    @Autowired
    RetentionPack installed;

    @Test
    void whatStaysSaysTheNumberOfTheSettingInEveryLanguage() {
        var longer = new RetentionPack(packs, 60);
        assertThat(installed.backupDays()).isEqualTo(35);
        for (var language : new String[] {"fr", "nl", "de", "en"}) {
            assertThat(backups(installed, language)).contains("35").doesNotContain("{");
            assertThat(backups(longer, language)).contains("60").doesNotContain("35");
        }
    }

    private static String backups(RetentionPack pack, String language) {
        return pack.kept(language).stream()
                .filter(one -> one.id().equals("backups"))
                .findFirst()
                .orElseThrow()
                .until()
                .text();
    }

    @Test
    void aNumberThatIsNoneIsRefusedAtTheStart() {
        for (int none : new int[] {0, -1, 367}) {
            assertThatThrownBy(() -> new RetentionPack(packs, none))
                    .isInstanceOf(UnsafeStartException.class)
                    .hasMessageContaining("mille.backups.days");
        }
    }
}
