namespace NetConnect.Contracts.Shapes;

/// <summary>What each kind of text looks like.</summary>
public static class TextForms
{
    public static TextShape Of(TextForm form) => form switch
    {
        TextForm.Id => new(Format: "uuid", Example: "0198c0de-0000-7000-8000-000000000001"),
        TextForm.Name => new(1, 100, @"\S", Example: "payments"),
        TextForm.Description => new(0, 1000),
        TextForm.Reason => new(1, 1000, @"\S"),
        TextForm.Principal => new(1, 300, @"^(user|group):\S(.*\S)?$", Example: "group:team-payments"),
        TextForm.PlanHash => new(1, 200, @"^\S+$", Example: "sha256:0f1e2d"),
        TextForm.Prefix => new(9, 18, @"^[0-9]{1,3}(\.[0-9]{1,3}){3}/[0-9]{1,2}$", Example: "10.69.249.192/28"),
        TextForm.Ports => new(1, 11, "^[0-9]{1,5}(-[0-9]{1,5})?$", Example: "8000-8100"),
        TextForm.Amount => new(4, 40, @"^[0-9]+\.[0-9]{2,8}$", Example: "36.50"),
        TextForm.Position => new(1, 19, "^[0-9]+$", Example: "4711"),
    };
}
