package be.mille.ui.web;

import be.mille.kernel.Ids;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import be.mille.ui.Quietly;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where {@code ui/quiet.jte} is sent: on to the page that is asked, with an address that does not say what for. */
@Controller
class QuietController {
    private static final Set<String> OF_THE_FORM = Set.of("_csrf", "_as", "_to", "_quiet");

    private final Ids ids;

    QuietController(Ids ids) {
        this.ids = ids;
    }

    /** @param quiet names of fields that no address may tell; the others may stand there */
    @PostMapping("/quietly")
    ModelAndView ask(
            @RequestParam(name = "_to", defaultValue = "/") String to,
            @RequestParam(name = "_quiet", defaultValue = "") Set<String> quiet,
            HttpServletRequest request) {
        var path = to.contains("?") ? "/" : LocalPath.orHome(to);
        var open = new ArrayList<String>();
        var kept = new HashMap<String, List<String>>();
        fields(request).forEach((name, values) -> {
            if (quiet.contains(name) && values.stream().anyMatch(one -> !one.isBlank())) {
                kept.put(name, values);
            } else if (!quiet.contains(name)) {
                values.forEach(one -> open.add(encoded(name) + "=" + encoded(one)));
            } else {
                open.add(encoded(name) + "=");
            }
        });
        if (!kept.isEmpty()) {
            var id = ids.next();
            Quietly.keep(request, id, path, kept);
            open.add(Quietly.NAME + "=" + id);
        }
        return Pages.redirect(path + (open.isEmpty() ? "" : "?" + String.join("&", open)));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_FORM.contains(name)) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
