package be.mille.home.web.day;

import be.mille.home.web.Words;
import java.util.List;

/** Where rows of the day come from: one kind of thing, for all families of the reader, in a fixed number of queries. */
interface DaySource {
    List<Errand> errands(Words words);
}
