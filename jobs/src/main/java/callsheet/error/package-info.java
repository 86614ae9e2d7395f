/** Errors that name what is wrong, where, and what to do about it. */
package callsheet.error;
