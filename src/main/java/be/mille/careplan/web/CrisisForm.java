package be.mille.careplan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crisis plan as its form sends it. */
public record CrisisForm(
        @Nullable String key,
        @Nullable String id,
        @Nullable String version,
        @Nullable String subject,
        @Nullable String signals,
        @Nullable String calls,
        @Nullable String nowDo,
        @Nullable List<String> helplines) {

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    List<String> chosen() {
        return helplines == null
                ? List.of()
                : helplines.stream().filter(one -> !one.isBlank()).toList();
    }
}
