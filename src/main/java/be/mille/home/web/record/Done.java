package be.mille.home.web.record;

import be.mille.ui.Moment;
import java.time.LocalDate;

/** Something that was done, with its day. */
record Done(LocalDate on, Moment moment) {}
