/** My families: the list, its filters, its print. */
@NullMarked
package be.mille.home.web.caseload;

import org.jspecify.annotations.NullMarked;
