"""A plan half-way through its year, walked there by its own services.

The office uploads its document, settles what the reading asks, and issues it. The units sign,
some report, and the office answers. In the end one unit is late, one report has been returned,
one sheet is unsigned, and one report waits.
"""
