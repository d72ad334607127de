package be.mille.home.web.caseload;

import be.mille.directory.Geography;
import be.mille.family.FamilySummary;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Quietly;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asked the list for.
 *
 * @param quietly the number by which the address carries the words: a name is in none
 */
record Filter(
        String q,
        String quietly,
        View view,
        Period period,
        String basin,
        int days,
        Order order,
        int page,
        boolean all) {
    /** As long as the stage of each family says. */
    static final int BY_STAGE = 0;

    static final List<Integer> SILENCES = List.of(BY_STAGE, 14, 30, 60, 90);
    private static final int DEFAULT_SILENCE = BY_STAGE;

    static Filter of(CaseloadForm form) {
        var days = number(form.days(), DEFAULT_SILENCE);
        return new Filter(
                form.q() == null ? "" : form.q().strip(),
                form.quietly() == null ? "" : form.quietly(),
                one(View.class, form.view(), View.ALL),
                one(Period.class, form.stage(), Period.ALL),
                form.basin() == null ? "" : form.basin().strip(),
                SILENCES.contains(days) ? days : DEFAULT_SILENCE,
                one(Order.class, form.sort(), Order.NEXT),
                Math.clamp(number(form.page(), 1), 1, 1_000_000),
                form.all() != null);
    }

    /**
     * A record without any contact has been silent since it was opened.
     *
     * @param leaving families that leave soon, and nobody accepted to go on
     * @param overdue families in which it is longer than their stage says
     */
    boolean passes(
            FamilySummary family, ActorId reader, Set<FamilyId> leaving, Set<FamilyId> overdue, LocalDate today) {
        return switch (view) {
            case ALL -> true;
            case MINE -> reader.equals(family.coordinator());
            case NOBODY -> family.coordinator() == null;
            case SILENT ->
                days == BY_STAGE
                        ? overdue.contains(family.id())
                        : silentSince(family).isBefore(today.minusDays(days));
            case LEAVING -> leaving.contains(family.id());
        };
    }

    /** A search shows what fits best first, until the reader asks for another order. */
    boolean bestFirst() {
        return !q.isEmpty() && order == Order.NEXT;
    }

    boolean narrows(FamilySummary family, Geography geography) {
        return period.takes(family.stage())
                && (basin.isEmpty() || basins(family, geography).contains(basin));
    }

    static LocalDate silentSince(FamilySummary family) {
        var last = family.lastContact();
        return last == null ? family.openedOn() : last;
    }

    private static List<String> basins(FamilySummary family, Geography geography) {
        var postcode = family.postcode();
        return postcode == null
                ? List.of()
                : geography.byPostcode(postcode).map(Geography.Commune::basins).orElse(List.of());
    }

    Filter withView(View other) {
        return new Filter(q, quietly, other, period, basin, days, order, 1, false);
    }

    Filter withPage(int other) {
        return new Filter(q, quietly, view, period, basin, days, order, other, false);
    }

    Filter whole() {
        return new Filter(q, quietly, view, period, basin, days, order, 1, true);
    }

    /** The address of the list with these filters, without those at rest. */
    String href() {
        var query = new StringBuilder();
        add(query, Quietly.NAME, quietly, "");
        add(query, "view", code(view), code(View.ALL));
        add(query, "stage", code(period), code(Period.ALL));
        add(query, "basin", basin, "");
        add(query, "days", String.valueOf(days), String.valueOf(DEFAULT_SILENCE));
        add(query, "sort", code(order), code(Order.NEXT));
        add(query, "page", String.valueOf(page), "1");
        add(query, "all", all ? "yes" : "", "");
        return "/families" + query;
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void add(StringBuilder query, String name, String value, String atRest) {
        if (!value.equals(atRest)) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String text, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> code(one).equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
