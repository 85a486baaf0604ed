namespace NetConnect.Cli.Entities;

/// <summary>What can be done with entities alike.</summary>
internal enum Verb
{
    List,
    Show,
    Create,
    Update,
    Delete,
}
