package be.mille.proof;

import java.util.ArrayList;
import java.util.List;

/** What somebody might write into a field so that a page would run it: each sets {@code window.ran} or opens a dialog. */
final class Payloads {
    private static final List<String> CORES = List.of(
            "<script>window.ran=1</script>",
            "<img src=x onerror=window.ran=1>",
            "<svg onload=window.ran=1>",
            "<svg><script>window.ran=1</script></svg>",
            "<details open ontoggle=window.ran=1>",
            "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
            "<a href=javascript:window.ran=1>x</a>",
            "<form action=javascript:window.ran=1><button autofocus onfocus=window.ran=1>",
            "<input autofocus onfocus=window.ran=1>",
            "<video><source onerror=window.ran=1></video>",
            "<math><mi xlink:href=javascript:window.ran=1>",
            "<style>@import 'javascript:window.ran=1'</style>",
            "<meta http-equiv=refresh content='0;url=javascript:window.ran=1'>",
            "<base href=javascript:window.ran=1//>",
            "<object data=javascript:window.ran=1>",
            "<button hx-on:click=window.ran=1 hx-trigger=load>",
            "<div hx-get=/nothing hx-trigger=load hx-on::before-request=window.ran=1></div>",
            "${window.ran=1}",
            "{{constructor.constructor('window.ran=1')()}}",
            "javascript:window.ran=1");
    private static final List<String> WAYS_OUT =
            List.of("", "\">", "'>", "</title>", "</textarea>", "</script>", "--><!--", "]]>", "\\\"};", "` ");

    private Payloads() {}

    /** Every core behind every way out of where it might stand: {@code 200}. */
    static List<String> all() {
        var all = new ArrayList<String>();
        for (var core : CORES) {
            for (var out : WAYS_OUT) {
                all.add(out + core);
            }
        }
        return List.copyOf(all);
    }
}
