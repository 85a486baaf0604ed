namespace NetConnect.Model.Entities;

/// <summary>One end of a connection.</summary>
public enum Side
{
    Left,
    Right,
}
