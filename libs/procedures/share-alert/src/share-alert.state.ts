/** The procedure that follows a fault of data sharing until it is cured: 景府发〔2023〕10号 art. 5, last paragraph. */
export const shareAlertSlug = 'share-alert';
