/** Proofs of what the product promises of confidentiality, each with figures, a seed and a control that must be caught. */
@NullMarked
package be.mille.proof;

import org.jspecify.annotations.NullMarked;
