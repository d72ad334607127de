package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/families", "/families?q=a&page=2", "/families/0190-ab/plan"})
    void aPathOfThisProgramIsKept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie:x",
                "javascript:alert(1)",
                "/ /evil"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
