package be.mille.referral.web;

import be.mille.directory.ServiceId;
import be.mille.referral.Receiver;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked together, as it is typed: services that read here, services of the list that do not, and others by hand.
 *
 * @param chosen boxes that were ticked
 */
public record PoolForm(List<String> chosen, List<Row> rows) {
    /** So many may be written by hand: whoever asks more people calls somebody who knows them. */
    static final int ROWS = 3;

    public PoolForm {
        chosen = List.copyOf(chosen);
        rows = List.copyOf(rows);
    }

    /** Somebody of no list. */
    public record Row(String name, String phone) {
        boolean empty() {
            return name.isEmpty() && phone.isEmpty();
        }

        boolean half() {
            return name.isEmpty() != phone.isEmpty();
        }
    }

    static PoolForm of(SendForm form) {
        return new PoolForm(
                Objects.requireNonNullElse(form.pool(), List.of()),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> new Row(typed(form.poolName(), i), typed(form.poolPhone(), i)))
                        .toList());
    }

    private static String typed(@Nullable List<String> all, int which) {
        return all == null || all.size() <= which
                ? ""
                : Objects.requireNonNullElse(AnswerForm.text(all.get(which)), "");
    }

    void check(FormErrors errors, Texts t) {
        if (rows.stream().anyMatch(Row::half)) {
            errors.add("poolName", t.get("referral.problem.pool.row"));
        }
    }

    /** Of a service of the list the name and the number are looked up when it is asked. */
    Receiver.Pool receiver() {
        var outside = new ArrayList<Receiver.Outside>();
        listed().forEach(one -> outside.add(new Receiver.Outside("", "", one)));
        rows.stream()
                .filter(row -> !row.empty())
                .forEach(row -> outside.add(new Receiver.Outside(row.name(), row.phone())));
        return new Receiver.Pool(services().toList(), outside);
    }

    private Stream<ServiceId> services() {
        return chosen.stream()
                .flatMap(one -> Stream.ofNullable(SendForm.uuid(one)))
                .map(ServiceId::new);
    }

    private Stream<ServiceId> listed() {
        return chosen.stream()
                .filter(one -> one.startsWith(SendForm.LISTED))
                .flatMap(one -> Stream.ofNullable(SendForm.uuid(one.substring(SendForm.LISTED.length()))))
                .map(ServiceId::new);
    }
}
