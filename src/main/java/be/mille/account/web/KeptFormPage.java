package be.mille.account.web;

import java.io.Serializable;
import java.util.List;

/** What was typed before the sign-in ended. Fields whose name starts with an underscore or is a key are not shown, only kept. */
public record KeptFormPage(String path, List<Field> fields) {
    /** One field as it was sent. */
    public record Field(String name, String value) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public List<Field> readable() {
        return fields.stream()
                .filter(one -> !one.value().isBlank())
                .filter(one -> !one.name().startsWith("_")
                        && !one.name().equals("key")
                        && !one.name().equals("version"))
                .toList();
    }
}
