namespace NetConnect.Model.Identity;

/// <summary>Where networks live; the API's <c>provider_type</c>.</summary>
public enum Platform
{
    Aws,
    Azure,
    Gcp,
    Linux,
    External,
}
