"""Shape and wording of what is entered on the pages of plans."""
