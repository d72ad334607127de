package be.mille.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How somebody at work, or a service, is reached, as typed; emptied fields take away what stood there. */
public record ReachForm(String phone, String reachedWhen, String serviceMail) {
    public static final int WHEN = 120;
    private static final int MAIL = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");

    public ReachForm(@Nullable String phone, @Nullable String reachedWhen, @Nullable String serviceMail) {
        this.phone = text(phone);
        this.reachedWhen = text(reachedWhen);
        this.serviceMail = text(serviceMail);
    }

    public static ReachForm of(Reach reach) {
        return new ReachForm(reach.shown(), reach.when(), reach.mail());
    }

    /**
     * Empty when something is wrong; each error stands at its field.
     *
     * @param before what stands there now: a number that stays is not doubted
     */
    public Optional<Reach> read(Reach before, FormErrors errors, Texts t) {
        var number = phone.equals(before.shown()) ? Optional.ofNullable(before.phone()) : Phones.e164(phone);
        if (!phone.isEmpty() && number.isEmpty()) {
            errors.add("phone", t.get("ui.reach.error.phone"));
        }
        if (reachedWhen.length() > WHEN) {
            errors.add("reachedWhen", t.get("ui.reach.error.when", WHEN));
        }
        if (!serviceMail.isEmpty()
                && (serviceMail.length() > MAIL || !ADDRESS.matcher(serviceMail).matches())) {
            errors.add("serviceMail", t.get("ui.reach.error.mail"));
        }
        return errors.any()
                ? Optional.empty()
                : Optional.of(new Reach(number.orElse(null), some(reachedWhen), some(serviceMail)));
    }

    private static @Nullable String some(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
