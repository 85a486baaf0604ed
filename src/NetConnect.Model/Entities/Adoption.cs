namespace NetConnect.Model.Entities;

/// <summary>What becomes of a link that joins the two networks already and was not made by this installation.</summary>
public enum Adoption
{
    /// <summary>It is monitored, and nothing is changed.</summary>
    Watch,

    /// <summary>Our routes and filters lead over it; the link itself is never changed or deleted.</summary>
    Use,

    /// <summary>It is taken over and becomes ours, to be deleted with its last connection.</summary>
    Manage,
}
