"""What is said of the whole product: reference pages made from the code, the OpenAPI snapshot, the permission check."""
