package be.mille.proof;

import be.mille.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as it stands on a page somebody had left open: sent later, when her sign-in has ended. */
public record LeftForm(List<Map.Entry<String, String>> fields) {
    /** The form of this page that goes to the page itself. */
    public static LeftForm of(Visitor visitor, String page) {
        return of(visitor, page, page);
    }

    public static LeftForm of(Visitor visitor, String page, String action) {
        return new LeftForm(PageForms.of(visitor.get(page).body()).forms().stream()
                .filter(one -> one.post() && one.action().equals(action))
                .findFirst()
                .orElseThrow()
                .fields());
    }

    public LeftForm with(String field, String value) {
        return new LeftForm(new PageForms.Form(true, "", fields, List.of()).with(field, value));
    }

    /** By which it is known to be of a page that was shown to her. */
    public String mark() {
        return fields.stream()
                .filter(one -> one.getKey().equals("_as"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public String encoded() {
        return fields.stream()
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
