package be.mille.referral.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning, receivers who were asked to answer until today are reminded, and what nobody took or answered goes back; each request by itself. Wishes to join are forgotten in their time. */
@Component
public class ReminderClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);

    private final Reminders reminders;
    private final Offers offers;
    private final JoiningService wishes;
    private final TransactionTemplate transaction;

    ReminderClock(Reminders reminders, Offers offers, JoiningService wishes, PlatformTransactionManager transactions) {
        this.reminders = reminders;
        this.offers = offers;
        this.wishes = wishes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** On several nodes at once each takes others. A mark and its message are written together, or not at all. */
    @Scheduled(cron = "${mille.reminders.cron:0 45 7 * * *}", zone = "Europe/Brussels")
    public void look() {
        int some = 0;
        while (Boolean.TRUE.equals(transaction.execute(_ -> reminders.remindOne()))) {
            some++;
        }
        if (some > 0) {
            LOG.info("{} receivers were reminded of a request", some);
        }
        int back = 0;
        while (Boolean.TRUE.equals(transaction.execute(_ -> offers.returnOne() || reminders.returnOne()))) {
            back++;
        }
        if (back > 0) {
            LOG.info("{} requests that nobody took or answered went back to whoever asked", back);
        }
        transaction.executeWithoutResult(_ -> wishes.forget());
    }
}
