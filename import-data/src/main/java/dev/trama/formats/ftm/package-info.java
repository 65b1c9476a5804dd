/**
 * FollowTheMoney entities as JSON lines, the format of OpenSanctions and Aleph: nodes, links (which
 * are entities too), sanctions and documents.
 */
package dev.trama.formats.ftm;
